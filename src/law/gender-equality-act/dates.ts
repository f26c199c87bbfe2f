// From when the texts of the Act that we have read are in force.
/** The first text read; what was so before has not been seen. */
export const FIRST_READ = '2014-12-13'
/** The Act of 16 August 2023, in what it says of harassment. */
export const NEW_ACT = '2024-03-08'
