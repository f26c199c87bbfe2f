// The table of contents of a citizen's account.
import { Hono } from 'hono'
import type { Env } from '#web/env.ts'
import { bodiesPage, mandateCodePost, mandateEndPost } from './bodies.tsx'
import { codePage, codePost } from './code.tsx'
import { dataFile, dataPage } from './data.tsx'
import { forgottenPage, forgottenPost } from './forgotten.tsx'
import { addPost, discardPost, myCasesPage, removePost } from './my-cases.tsx'
import { deletePost, passwordPost, settingsPage } from './settings.tsx'
import { signInPage, signInPost, signOutPost } from './signing-in.tsx'
import { signUpPage, signUpPost } from './signing-up.tsx'

export const accountRoutes = new Hono<Env>()

accountRoutes.get('/account/sign-in', signInPage)
accountRoutes.post('/account/sign-in', signInPost)
accountRoutes.post('/account/sign-out', signOutPost)
accountRoutes.get('/account/sign-up', signUpPage)
accountRoutes.post('/account/sign-up', signUpPost)
accountRoutes.get('/account/forgotten', forgottenPage)
accountRoutes.post('/account/forgotten', forgottenPost)
accountRoutes.get('/account/code', codePage)
accountRoutes.post('/account/code', codePost)

accountRoutes.get('/account', settingsPage)
accountRoutes.get('/account/bodies', bodiesPage)
accountRoutes.post('/account/bodies', mandateCodePost)
accountRoutes.post('/account/bodies/end', mandateEndPost)
accountRoutes.get('/account/data', dataPage)
accountRoutes.get('/account/data.json', dataFile)
accountRoutes.post('/account/password', passwordPost)
accountRoutes.post('/account/delete', deletePost)

accountRoutes.get('/my-cases', myCasesPage)
accountRoutes.post('/my-cases', addPost)
accountRoutes.post('/my-cases/remove', removePost)
accountRoutes.post('/my-cases/discard', discardPost)
