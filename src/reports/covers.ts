// The systems of the catalogue that are this room itself rather than a programme, each with the test that tells its stories.
export const COVERS: readonly { id: string; by: string; tests: string }[] = [
  { id: 'performance-report', by: 'reports', tests: 'src/reports/report.test.ts' },
  { id: 'service-commitments', by: 'reports', tests: 'src/features/commitments/commitments.test.ts' },
]
