// Walks a programme before it ships and says, in sentences, what an official would trip over.
import type { Programme } from '../words/index.ts'
import type { AnyStory } from '../stories.ts'
import { fileOf, type FolderOf } from './house/names.ts'
import { faultsOfAnswers } from './answers.ts'
import { faultsOfContracts } from './contracts.ts'
import { faultsOfDiscloses } from './discloses.ts'
import { faultsOfFields } from './fields.ts'
import { faultsOfFlow } from './flow.ts'
import { faultsOfFormulas } from './formulas.ts'
import { faultsOfHolds } from './holds.ts'
import { faultsOfLog } from './log.ts'
import { faultsOfMeasures } from './measures.ts'
import { faultsOfMeets } from './meets.ts'
import { faultsOfPairs } from './pairs.ts'
import { faultsOfPays } from './pays.ts'
import { faultsOfPublications } from './publications.ts'
import { faultsOfRanks } from './ranks.ts'
import { faultsOfReads } from './reads.ts'
import { faultsOfSentences } from './sentences.ts'
import { faultsOfStories } from './stories.ts'
import { faultsOfTexts } from './texts.ts'
import { faultsOfWords } from './words.ts'

/** Everything wrong with a definition; an empty list lets it ship. */
export function faults(programme: Programme, stories: Record<string, AnyStory>, folderOf?: FolderOf): string[] {
  return [
    ...faultsOfTexts(programme),
    ...faultsOfWords(programme),
    ...faultsOfContracts(programme),
    ...faultsOfFlow(programme),
    ...faultsOfFields(programme),
    ...faultsOfAnswers(programme),
    ...faultsOfDiscloses(programme),
    ...faultsOfHolds(programme),
    ...faultsOfPairs(programme),
    ...faultsOfMeets(programme),
    ...faultsOfRanks(programme),
    ...faultsOfReads(programme),
    ...faultsOfLog(programme),
    ...faultsOfMeasures(programme),
    ...faultsOfFormulas(programme),
    ...faultsOfPays(programme),
    ...faultsOfPublications(programme),
    ...faultsOfSentences(programme),
    ...faultsOfStories(programme, stories),
  ].map((fault) => `${fileOf(programme.id, folderOf)}: ${fault}`)
}
