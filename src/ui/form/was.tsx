// What was typed into a form before and not sent: whatever stands in the form shows it again, without being told one by one.
import { cloneElement, createContext, isValidElement, type VNode } from 'preact'
import { useContext } from 'preact/hooks'

/** By the name of the box; a box of ticks or radio buttons that is not in it was left empty. */
export type Was = Readonly<Record<string, unknown>>
export const WasContext = createContext<Was | undefined>(undefined)

/** The choices made among boxes of one name, or what stands by itself. */
export function useChosen(name: string, stands: readonly string[]): readonly string[] {
  const was = useContext(WasContext)
  return was ? listOf(was[name]) : stands
}

/** One box, however it is wrapped, with what was typed into it. */
export function Refilled({ name, children }: { name: string; children: unknown }): VNode {
  const was = useContext(WasContext)?.[name]
  return (<>{was === undefined ? children : refilled(children, name, listOf(was))}</>) as VNode
}

function refilled(node: unknown, name: string, was: readonly string[]): unknown {
  if (Array.isArray(node)) return node.map((one) => refilled(one, name, was))
  if (!isValidElement(node)) return node
  const { type, props } = node as VNode<{ name?: string; type?: string; value?: unknown; children?: unknown }>
  if (typeof type !== 'string') return node
  if (type === 'option') return cloneElement(node, { selected: was.includes(String(props.value ?? '')) })
  if (type === 'input' && props.name === name && !UNTOUCHED.includes(props.type ?? 'text'))
    return cloneElement(node, { value: was[0] ?? '' })
  if (type === 'textarea' && props.name === name) return cloneElement(node, { value: was[0] ?? '' })
  return cloneElement(node, {}, refilled(props.children, name, was) as never)
}
const UNTOUCHED = ['hidden', 'password', 'file', 'checkbox', 'radio']

const listOf = (value: unknown): string[] => [value ?? []].flat().map(String)
