// The portal's table of contents.
import { openScorecard, openScorecardFile } from '#features/scorecard/at-portal.tsx'
import { Hono } from 'hono'
import type { Env } from '#web/env.ts'
import { accountRoutes } from './account/routes.tsx'
import { calculatorRoutes } from '#features/calculators/routes.tsx'
import { caseCalendar, casePage, enterCase, fileOf, letterOf, statusPage, takeAsParty } from './follow.tsx'
import { begin, filingPage, keepPage, resume, resumePage, review, savePage, send } from './filing.tsx'
import { home, privacy, services, sitemap } from './home.tsx'
import { freeTimes } from '#features/bookings/free-times.tsx'
import { commitments, openFigures, openFiguresCsv, registerPage } from './open.tsx'
import { leaveLinePost, lineHook } from './line.tsx'
import { wholeCalendar } from '#features/published/calendar.ts'
import { openRoutes } from '#features/published/routes.tsx'
import { lostPage, lostPost } from './lost-code.tsx'
import { ownCodePage, ownCodePost } from './own-code.tsx'
import { payroll } from '#features/payroll/at-portal.tsx'
import { searchPage } from './search.tsx'
import { confirmPage, confirmPost } from './second-proof.tsx'
import { sentPage, sentPost } from './sent.tsx'
import { service } from './service.tsx'
import { keepPost } from './typed.ts'
import { verifyPage } from './verify.tsx'

export const portal = new Hono<Env>()

portal.get('/', home)
portal.get('/services', services)
portal.get('/services/:programme', service)

portal.get('/free/:programme', freeTimes)

portal.get('/apply/:programme', begin)
portal.get('/apply/:programme/review', review)
portal.post('/apply/:programme/send', send)
portal.get('/apply/:programme/sent', sentPage)
portal.post('/apply/:programme/sent', sentPost)
portal.get('/apply/:programme/:page{[0-9]+}', filingPage)
portal.post('/apply/:programme/:page{[0-9]+}', savePage)
portal.post('/apply/:programme/:page{[0-9]+}/keep', keepPage)
portal.get('/resume', resumePage)
portal.post('/resume', resume)

portal.route('/calculators/payroll', payroll)
portal.route('/calculators', calculatorRoutes)
portal.route('/', accountRoutes)

portal.get('/status', statusPage)
portal.post('/status', enterCase)
portal.get('/status/lost', lostPage)
portal.post('/status/lost', lostPost)
portal.get('/case/:number', casePage)
portal.get('/case/:number/calendar.ics', caseCalendar)
portal.get('/case/:number/access-code', ownCodePage)
portal.post('/case/:number/access-code', ownCodePost)
portal.get('/case/:number/second-proof', confirmPage)
portal.post('/case/:number/second-proof', confirmPost)
portal.post('/case/:number/:step', takeAsParty)
portal.post('/case/:number/:step/keep', keepPost)
portal.get('/case/:number/letters/:seq/:file', letterOf)
portal.get('/case/:number/files/:hash', fileOf)

portal.post('/notices/line', lineHook)
portal.post('/account/line', leaveLinePost)

portal.get('/search', searchPage)
portal.get('/verify', verifyPage)
portal.get('/verify/:code', verifyPage)
portal.get('/calendar.ics', wholeCalendar)
portal.route('/open', openRoutes)
portal.get('/figures', openFigures)
portal.get('/figures.csv', openFiguresCsv)
portal.get('/commitments', commitments)
portal.get('/scorecard', openScorecard)
portal.get('/scorecard.ods', openScorecardFile)
portal.get('/registers/:programme', registerPage)
portal.get('/sitemap', sitemap)
portal.get('/privacy', privacy)
