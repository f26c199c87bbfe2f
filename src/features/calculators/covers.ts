// The systems of the catalogue that are calculators of the portal, each with the rules that answer it and the journeys that walk it.
type Covered = { id: string; by: string; tests: string; calculators: readonly string[] }

const journeys = { by: 'features/calculators', tests: 'tests/journeys/calculators.test.ts' }

export const COVERS: readonly Covered[] = [
  {
    ...journeys,
    id: 'calc-working-hours',
    calculators: ['working-hours-day', 'working-hours-week', 'working-hours', 'working-hours-quarter', 'rest-days'],
  },
  { ...journeys, id: 'calc-severance', calculators: ['severance'] },
  {
    ...journeys,
    id: 'calc-annual-leave',
    calculators: ['annual-leave', 'annual-leave-payout', 'annual-leave-calendar-year'],
  },
  { ...journeys, id: 'calc-old-pension', calculators: ['old-pension', 'retirement'] },
]
