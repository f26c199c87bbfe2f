// A list read in a thread beside the server's, so that a large table, or one made to do harm, holds nobody up.
import { aside } from '#aside'
import type { Text } from '#engine'
import { type List, readList } from './read-list.ts'

type Order = { content: Uint8Array; name: string }

export const work = ({ content, name }: Order): List | { problem: Text } => readList(content, name)
export const listIn = (content: Uint8Array, name: string) =>
  aside<Order, List | { problem: Text }>(new URL(import.meta.url), { content, name })
