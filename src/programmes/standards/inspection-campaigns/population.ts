// The population of a campaign, a line a business, and the risk of each that everybody can read.
import type { Points } from '#bureau/schemes.ts'
import { industries } from '#capabilities/inspection/index.ts'

export type Unit = { businessNumber: string; name: string; industry: string; workers: number; findings: number; reports: number; overtime: number; monthsSince: number | undefined }
/** One line a business: number, name, industry, workers, findings in three years, reports in one, overtime notices, months since the last visit (empty: never). */
export function readPopulation(words: string): { units: Unit[]; faults: string[] } {
  const units: Unit[] = []
  const faults: string[] = []
  const seen = new Set<string>()
  for (const [at, line] of words.split(/\r?\n/).entries()) {
    if (!line.trim() || (at === 0 && /統一編號|business number/i.test(line))) continue
    const [businessNumber = '', name = '', industry = '', ...numbers] = line.normalize('NFKC').split(/\t|,/).map((part) => part.trim())
    const [workers, findings, reports, overtime] = numbers.slice(0, 4).map(Number)
    const since = numbers[4]
    const wrong = !/^\d{8}$/.test(businessNumber) || !name || !(industry in industries) || [workers, findings, reports, overtime, since === undefined || since === '' ? 0 : Number(since)].some((n) => !Number.isInteger(n) || Number(n) < 0)
    if (wrong || seen.has(businessNumber)) faults.push(`${at + 1}${seen.has(businessNumber) ? '（重複）' : ''}`)
    else units.push({ businessNumber, name, industry, workers: workers ?? 0, findings: findings ?? 0, reports: reports ?? 0, overtime: overtime ?? 0, monthsSince: since ? Number(since) : undefined })
    seen.add(businessNumber)
  }
  return { units, faults }
}

/** @returns the points and what they are made of, in words of both languages */
export function riskOf(unit: Unit, risky: readonly string[], w: Points): { points: number; why: string; whyEn: string } {
  const parts: [number, string, string][] = [
    [risky.includes(unit.industry) ? w.risky : 0, '重點行業', 'industry of the campaign'],
    [Math.min(unit.findings * w.finding, w.findingsMost), `三年內違規${unit.findings}次`, `${unit.findings} findings in three years`],
    [Math.min(unit.reports * w.report, w.reportsMost), `一年內檢舉${unit.reports}件`, `${unit.reports} reports in one year`],
    [unit.overtime > 0 ? w.overtime : 0, `超時通報${unit.overtime}件`, `${unit.overtime} notices of long hours`],
    [unit.workers >= 200 ? w.large : unit.workers >= 30 ? w.medium : 0, `勞工${unit.workers}人`, `${unit.workers} workers`],
    [unit.monthsSince === undefined || unit.monthsSince >= 36 ? w.unseen : 0, unit.monthsSince === undefined ? '未曾檢查' : `${unit.monthsSince}個月未檢查`, unit.monthsSince === undefined ? 'never visited' : `${unit.monthsSince} months since the last visit`],
  ]
  const counted = parts.filter(([n]) => n > 0)
  return {
    points: counted.reduce((sum, [n]) => sum + n, 0),
    why: counted.map(([n, zh]) => `${zh} +${n}`).join('；') || '無風險加分',
    whyEn: counted.map(([n, , en]) => `${en} +${n}`).join('; ') || 'no points of risk',
  }
}
