// A whole document from one component.
import { render } from 'preact-render-to-string'
import type { VNode } from 'preact'

export const page = (node: VNode): string => `<!doctype html>${render(node)}`
