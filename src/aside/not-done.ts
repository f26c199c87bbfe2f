// Why work beside the server was not done: nothing was wrong with what was asked, and it may be asked again.

/** full: too much is waiting; gone: its thread went down; late: it took longer than anything may. */
export type Why = 'full' | 'gone' | 'late'

const SAYS: Readonly<Record<Why, string>> = {
  full: 'Too much is waiting to be done beside the server.',
  gone: 'The thread that worked on it went down.',
  late: 'It took longer than anything may take.',
}

export class NotDone extends Error {
  readonly why: Why
  constructor(why: Why) {
    super(SAYS[why])
    this.why = why
  }
}
