// Stories: every step and every state is lived through at least once.
import { stateEnds, type Programme } from '../words/index.ts'
import type { AnyStory } from '../stories.ts'

export function faultsOfStories(programme: Programme, stories: Record<string, AnyStory>): string[] {
  const taken = new Set(
    Object.values(stories).flatMap((story) =>
      (story.refused ? story.lines.slice(0, -1) : story.lines).map((line) => line[2]),
    ),
  )
  const ends = new Set(Object.values(stories).map((story) => story.ends))
  return [
    ...(Object.keys(stories).length === 0 ? ['it has no story.'] : []),
    ...Object.keys(programme.steps)
      .filter((step) => !taken.has(step))
      .map((step) => `no story takes the step ${step}.`),
    ...Object.entries(programme.states)
      .filter(([name, state]) => stateEnds(state) && !ends.has(name))
      .map(([name]) => `no story ends in ${name}.`),
  ]
}
