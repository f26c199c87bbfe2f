// A word: what a person is told before the first field.
import type { Text } from '../text.ts'

/** 個資法 §8: what a person is told before the first field. */
export type Privacy = { purpose: Text; recipients: Text; kept: Text; without: Text }
