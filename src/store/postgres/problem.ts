// A database that cannot be opened, said in a sentence that tells the operator what to do.
export class DatabaseProblem extends Error {
  override name = 'DatabaseProblem'
}
