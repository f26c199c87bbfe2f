// The desk's table of contents.
import { Hono } from 'hono'
import type { Env } from '#web/env.ts'
import { accountLogPage } from './account-log.tsx'
import { accountPage, changePost } from './account.tsx'
import { accountsPage, createPost, newAccountPage } from './accounts.tsx'
import { approveList, carryOut, holdCaseBack, makeListPost } from './destruction/acts.ts'
import { destructionFile, destructionListPage } from './destruction/list.tsx'
import { destructionPage } from './destruction/page.tsx'
import { firstPasswordPage, firstPasswordPost, firstSecondFactorPage, firstSecondFactorPost } from './first-sign-in.tsx'
import {
  confirmPage,
  confirmPost,
  endSessionPost,
  ownAccountPage,
  passwordPage,
  passwordPost,
  recoveryCodesPost,
  requireFresh,
  secondFactorPost,
  secondFactorSetUp,
} from './own-account.tsx'
import { calendarPage, closeDay } from './calendar.tsx'
import { assignCase, correctCase, noteCase, takeStep } from './case/acts.ts'
import { casePage } from './case/page.tsx'
import { fileOf, letterOf } from './case/papers.ts'
import { mandatesPage, mandatesPost } from './case/mandates.tsx'
import { renewCodePage, renewCodePost } from './case/renew-code.tsx'
import { stepPage } from './case/step-form.tsx'
import { commitmentsPage, latePage } from '#features/commitments/page.tsx'
import { confirmPost as confirmFigurePost, declinePost, enterPost } from '#features/entered/acts.ts'
import { enteredPage } from '#features/entered/page.tsx'
import { answerPost as answerListPost, proposePost as proposeListPost } from '#features/exchanges/acts.ts'
import { exchangePage } from '#features/exchanges/page.tsx'
import { dashboard } from './dashboard/page.tsx'
import { closeCutOff, enterBudget, listPayments, paymentFile } from '#features/payments/acts.ts'
import { answerPage, bookAnswer, receiveAnswers, undoAnswer } from '#features/payments/answers.tsx'
import { listPage } from '#features/payments/list.tsx'
import { organisationsPage } from '#features/organisations/find.tsx'
import { organisationPage } from '#features/organisations/page.tsx'
import { choosePayments, findPayment, payments } from '#features/payments/page.tsx'
import { payroll } from '#features/payroll/at-desk.tsx'
import { noticesPage, sendAgainPost } from './notices.tsx'
import { takeBack } from './log/take-back.ts'
import { chooseNew, newCase, newCasePage } from './new-case.tsx'
import { programmePage, programmesPage } from './learn.tsx'
import { rightsPage } from './rights.tsx'
import { figureDoor } from './report/figure.tsx'
import { exportPerson } from './person/export.ts'
import { findPerson, personPage } from './person/page.tsx'
import { readingLogPage } from './reading-log/page.tsx'
import { reportFile } from './report/file.ts'
import { frozenFile, frozenPage } from './report/frozen.tsx'
import { reportPage } from './report/page.tsx'
import { preparedFile, preparedPage, preparePage, preparePost, returnPost, signPost } from './report/prepared.tsx'
import { openSealed, sealedPage } from './case/sealed.tsx'
import { listPage as listOfCases } from '#features/lists/page.tsx'
import { tickPage, tickPost } from '#features/lists/ticking.tsx'
import { suggestionsPage } from '#features/matching/page.tsx'
import { scorecardFileAtDesk, scorecardPage } from '#features/scorecard/page.tsx'
import { requireStaff } from './require-staff.ts'
import {
  demoSignIn,
  oidcReturn,
  oidcStart,
  secondFactorPage,
  signInPage,
  signInPost,
  signOutPost,
  verifySecondFactor,
} from './sign-in.tsx'
import { keepPost, keepUnsent } from '#web/typed.ts'
import { bundle, manifest, takeEntry, workerScript } from '#features/visits/exchange.ts'
import { settleAgain, visitsPage } from '#features/visits/page.tsx'
import { shell } from '#features/visits/shell.tsx'
import { findPage, keepView, worklistPage } from './worklist.tsx'

export const desk = new Hono<Env>()

desk.get('/sign-in', signInPage)
desk.post('/sign-in', signInPost)
desk.get('/second-factor', secondFactorPage)
desk.post('/second-factor', verifySecondFactor)
desk.get('/first/password', firstPasswordPage)
desk.post('/first/password', firstPasswordPost)
desk.get('/first/second-factor', firstSecondFactorPage)
desk.post('/first/second-factor', firstSecondFactorPost)
desk.post('/demo-sign-in', demoSignIn)
desk.get('/oidc/start', oidcStart)
desk.get('/oidc/return', oidcReturn)
desk.post('/sign-out', signOutPost)
// What a telephone keeps for when there is no network: it says nothing about anybody.
desk.get('/visits/app', shell)
desk.get('/visits/worker.js', workerScript)
desk.get('/visits/manifest.webmanifest', manifest)
// The page's own token says whose text it is, so that the text is kept also where the session has ended.
desk.post('/drafts', keepPost)
desk.use('*', requireStaff)
desk.use('*', keepUnsent)

desk.get('/', worklistPage)
desk.post('/views', keepView)
desk.get('/find', findPage)
desk.get('/dashboard', dashboard)

desk.get('/new', chooseNew)
desk.get('/organisations', organisationsPage)
desk.get('/organisations/:number', organisationPage)

desk.get('/new/:programme', newCasePage)
desk.post('/new/:programme', newCase)
desk.post('/new/:programme/take-back', takeBack)
desk.get('/cases/:id', casePage)
desk.get('/cases/:id/lists/:list', listOfCases)
desk.get('/cases/:id/lists/:list/do', tickPage)
desk.post('/cases/:id/lists/:list/do', tickPost)
desk.get('/cases/:id/suggestions/:by', suggestionsPage)
desk.get('/cases/:id/steps/:step', stepPage)
desk.post('/cases/:id/steps/:step', takeStep)
desk.post('/cases/:id/assign', assignCase)
desk.post('/cases/:id/note', noteCase)
desk.get('/cases/:id/correct', stepPage)
desk.post('/cases/:id/correct', correctCase)
desk.get('/cases/:id/letters/:seq/:file', letterOf)
desk.get('/cases/:id/files/:hash', fileOf)
desk.post('/cases/:id/notices/:notice', sendAgainPost)
desk.get('/notices', noticesPage)
desk.get('/cases/:id/code/:role', renewCodePage)
desk.post('/cases/:id/code/:role', renewCodePost)
desk.get('/cases/:id/mandates', mandatesPage)
desk.post('/cases/:id/mandates', mandatesPost)
desk.get('/cases/:id/sealed', sealedPage)
desk.post('/cases/:id/sealed', openSealed)

desk.get('/visits', visitsPage)
desk.get('/visits/bundle', bundle)
desk.post('/visits/entries', takeEntry)
desk.post('/visits/records/:record', settleAgain)

desk.get('/exchanges', exchangePage)
desk.post('/exchanges/:id/propose', proposeListPost)
desk.post('/exchanges/:id/answer', answerListPost)

desk.route('/payroll', payroll)

desk.get('/payments', payments)
desk.post('/payments/list', listPayments)
desk.post('/payments/choose', choosePayments)
desk.get('/payments/find', findPayment)
desk.get('/payments/lists/:list', listPage)
desk.post('/payments/lists/:list/close', closeCutOff)
desk.get('/payments/:list/file', paymentFile)
desk.post('/payments/answers', receiveAnswers)
desk.get('/payments/answers/:id', answerPage)
desk.post('/payments/answers/:id/book', bookAnswer)
desk.post('/payments/answers/:id/undo', undoAnswer)
desk.post('/payments/budget', enterBudget)

desk.get('/reports', reportPage)
desk.get('/reports/figure', figureDoor)
desk.get('/reports/prepare', preparePage)
desk.post('/reports/prepare', preparePost)
desk.get('/reports/prepared/:id', preparedPage)
desk.get('/reports/prepared/:id/file/:kind{odt|pdf|html|csv}', preparedFile)
desk.post('/reports/prepared/:id/sign', signPost)
desk.post('/reports/prepared/:id/return', returnPost)
desk.get('/reports/frozen/:id', frozenPage)
desk.get('/reports/frozen/:id/file/:kind{odt|pdf|html|csv}', frozenFile)
desk.get('/reports/file/:kind{odt|pdf|html|csv|json}', reportFile)

desk.get('/figures', enteredPage)
desk.post('/figures', enterPost)
desk.post('/figures/:id/confirm', confirmFigurePost)
desk.post('/figures/:id/decline', declinePost)
desk.get('/scorecard', scorecardPage)
desk.get('/scorecard.ods', scorecardFileAtDesk)
desk.get('/commitments', commitmentsPage)
desk.get('/commitments/:programme/:clock', latePage)

desk.get('/programmes', programmesPage)
desk.get('/programmes/:programme', programmePage)
desk.get('/rights', rightsPage)
desk.get('/calendar', calendarPage)
desk.post('/calendar', closeDay)

desk.get('/person', personPage)
desk.post('/person', findPerson)
desk.post('/person/export', exportPerson)
desk.get('/destruction', destructionPage)
desk.post('/destruction', makeListPost)
desk.get('/destruction/:list', destructionListPage)
desk.get('/destruction/:list/file', destructionFile)
desk.post('/destruction/:list/hold', holdCaseBack)
desk.post('/destruction/:list/approve', approveList)
desk.post('/destruction/:list/carry-out', carryOut)

desk.get('/account', ownAccountPage)
desk.get('/account/confirm', confirmPage)
desk.post('/account/confirm', confirmPost)
desk.use('/account/*', requireFresh)
desk.get('/account/password', passwordPage)
desk.post('/account/password', passwordPost)
desk.get('/account/second-factor', secondFactorSetUp)
desk.post('/account/second-factor', secondFactorPost)
desk.post('/account/recovery-codes', recoveryCodesPost)
desk.post('/account/sessions', endSessionPost)

desk.get('/account-log', accountLogPage)
desk.get('/reading-log', readingLogPage)
desk.get('/accounts', accountsPage)
desk.use('/accounts/*', requireFresh)
desk.post('/accounts', createPost)
desk.get('/accounts/new', newAccountPage)
desk.get('/accounts/:id', accountPage)
desk.post('/accounts/:id', changePost)
