// Placeholder until the identifiers arrive.
import type { Organisation, Person, Text } from '#engine'
export const checkPerson = (_: Person): { part?: string; says: Text } | undefined => undefined
export const checkOrganisation = (_: Organisation): { part?: string; says: Text } | undefined => undefined
