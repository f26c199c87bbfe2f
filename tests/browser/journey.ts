// What a journey needs: a house, a server of it on this machine, a browser before it.
import assert from 'node:assert/strict'
import { serve } from '@hono/node-server'
import type { Hono } from 'hono'
import type { AddressInfo } from 'node:net'
import type { Browser } from 'playwright-core'
import { openApp } from '../../src/app.ts'
import type { Env } from '#web/env.ts'
import { aHouse, type TestHouse } from '../a-house.ts'
import { openBrowser } from './chromium.ts'

export type Served = { base: string; close(): Promise<void> }
export type Journey = {
  house: TestHouse
  browser: Browser
  /** Where the house is, without the last slash. */
  base: string
  /** What the house itself reported as going wrong. */
  errors: unknown[]
  /** Fails where the house reported something that nobody took out of `errors`. */
  close(): Promise<void>
}

/** An app on a port of its own, on this machine only. */
export async function served({ fetch }: Hono<Env>): Promise<Served> {
  const server = serve({ fetch, port: 0, hostname: '127.0.0.1' })
  await new Promise((done) => server.once('listening', done))
  const close = () => new Promise<void>((done) => server.close(() => done()))
  return { base: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, close }
}

/**
 * @param now the moment it is, ISO with offset
 * @param fill what is to be there before anybody looks
 */
export async function openJourney(now?: string, fill?: (house: TestHouse) => Promise<unknown>): Promise<Journey> {
  const house = await aHouse(now)
  await fill?.(house)
  const errors: unknown[] = []
  const { base, close: stop } = await served(openApp(house, (line) => line.error && errors.push(line.error)))
  const browser = await openBrowser()
  const close = async () => {
    await browser.close()
    await stop()
    await house.drop()
    assert.deepEqual(errors, [])
  }
  return { house, browser, base, errors, close }
}
