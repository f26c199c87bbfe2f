// A union that stands in the register of a test house.
import { deskOf, type TestHouse } from './a-house.ts'
import { done } from './done.ts'

const unionCalled = (name: string) => ({
  name,
  unionType: 'occupational',
  trade: '示範業',
  seat: `示範市示範東區${name}路1號`,
  members: 40,
  president: '示範理事長',
  termTo: '2028-01-01',
  certificateNo: `示範字${name}`,
  registeredOn: '2020-01-01',
})

export async function aUnion({ store }: TestHouse, name: string, at: string): Promise<string> {
  const move = { step: 'enter', values: unionCalled(name) }
  return done(await store.begin(deskOf('officer'), 'union-registration', move, { at })).id
}
