// What the weather stations measure now, from whichever provider the city has: its form is data, so that a new one needs no programming.
import { readFileSync } from 'node:fs'
import type { Text } from '#engine'

/**
 * Where things stand in the provider's answer, as JSON pointers (RFC 6901): `stations` from its root, the others from a station. In `url`
 * and in the values of `headers`, `{NAME}` is a secret of the environment. `places`: the stations of this city, where there are more.
 */
export type WeatherProvider = {
  name: Text
  url: string
  headers?: Record<string, string>
  stations: string
  place: string
  temperature: string
  humidity: string
  observed: string
  places?: readonly string[]
}
/** `at` in milliseconds since 1970, `temperature` in °C, `humidity` in percent. */
export type Reading = { place: string; at: number; temperature: number; humidity: number }
export type Weather = {
  name: Text
  /** What was measured within the last two hours; nothing where the provider does not answer. Asked of it every ten minutes at most. */
  readings(now: number): Promise<readonly Reading[]>
}

const MINUTE = 60_000
const KEPT = 10 * MINUTE
const FRESH = 120 * MINUTE
const PATIENCE = 3_000
const MOST_BYTES = 5_000_000

export function openWeather(provider: WeatherProvider, env: Record<string, string | undefined>): Weather {
  const filled = (words: string) => words.replace(/\{(\w+)\}/g, (_, name: string) => env[name] ?? '')
  const headers = Object.fromEntries(
    Object.entries(provider.headers ?? {}).map(([name, words]) => [name, filled(words)]),
  )
  let known: { until: number; readings: Promise<readonly Reading[]> } | undefined
  return {
    name: provider.name,
    async readings(now) {
      if (!known || known.until <= now) {
        const asked = fetchText(filled(provider.url), headers).then((text) => readingsIn(provider, JSON.parse(text)))
        known = { until: now + KEPT, readings: asked.catch(() => []) }
      }
      return (await known.readings).filter((one) => now - one.at <= FRESH && one.at - now <= KEPT)
    },
  }
}

/** TAITSI_WEATHER: the path of a provider's form. Without it people enter what they measure themselves. */
export const weatherOf = (env: Record<string, string | undefined>): Weather | undefined =>
  env.TAITSI_WEATHER
    ? openWeather(JSON.parse(readFileSync(env.TAITSI_WEATHER, 'utf8')) as WeatherProvider, env)
    : undefined

async function fetchText(url: string, headers: Record<string, string>): Promise<string> {
  const answer = await fetch(url, { headers, signal: AbortSignal.timeout(PATIENCE) })
  if (!answer.ok || !answer.body) throw new Error(`The weather provider answers ${answer.status}.`)
  const parts: Uint8Array[] = []
  let bytes = 0
  for await (const part of answer.body) {
    bytes += part.length
    if (bytes > MOST_BYTES) throw new Error('The weather provider answers too much.')
    parts.push(part)
  }
  return Buffer.concat(parts).toString('utf8')
}

function readingsIn(provider: WeatherProvider, answer: unknown): Reading[] {
  const stations = at(answer, provider.stations)
  if (!Array.isArray(stations)) return []
  return stations.flatMap((station): Reading[] => {
    const place = at(station, provider.place)
    const [temperature, humidity] = [
      measured(at(station, provider.temperature)),
      measured(at(station, provider.humidity)),
    ]
    const observed = Date.parse(String(at(station, provider.observed)))
    if (typeof place !== 'string' || temperature === undefined || humidity === undefined || Number.isNaN(observed))
      return []
    // What a station did not measure is written as a number nobody could mean, such as -99; below freezing there is no heat to ask about.
    if (temperature < 0 || temperature > 55 || humidity < 0 || humidity > 100) return []
    if (provider.places && !provider.places.includes(place)) return []
    return [{ place, at: observed, temperature, humidity }]
  })
}
const measured = (value: unknown): number | undefined => {
  const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value
  return typeof number === 'number' && Number.isFinite(number) ? number : undefined
}

function at(value: unknown, pointer: string): unknown {
  return pointer
    .split('/')
    .slice(1)
    .map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'))
    .reduce<unknown>(
      (inside, part) =>
        typeof inside === 'object' && inside !== null && Object.hasOwn(inside, part)
          ? (inside as Record<string, unknown>)[part]
          : undefined,
      value,
    )
}
