// Why a file could not be read, in both languages: a person's mistake, or a file made to do harm.
import type { Text } from '#engine'

export class Unreadable extends Error {
  readonly says: Text
  constructor(says: Text) {
    super(says.en)
    this.says = says
  }
}
