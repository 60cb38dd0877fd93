import { MedusaContainer } from "@medusajs/framework/types"
import { createUserAccountWorkflow } from "@medusajs/medusa/core-flows"
import { Api } from "./runner"

/** Who sends a request, as the last argument of `api.get` and `api.post` takes it. */
export type Actor = { headers: Record<string, string> }

export const PASSWORD = "correct horse battery staple"

/** Somebody who has registered and signed in. */
export async function aCustomer(api: Api, visitor: Actor, email: string): Promise<Actor> {
  const credentials = { email, password: PASSWORD }
  const { data } = await api.post("/auth/customer/emailpass/register", credentials)
  await api.post("/store/customers", { email }, withToken(visitor, data.token))
  return withToken(visitor, await signIn(api, "customer", email))
}

/** Somebody who runs the marketplace. */
export async function aMerchant(api: Api, container: MedusaContainer, email: string) {
  const credentials = { email, password: PASSWORD }
  const { data } = await api.post("/auth/user/emailpass/register", credentials)
  await createUserAccountWorkflow(container).run({
    input: { authIdentityId: identityIn(data.token), userData: { email } },
  })
  return withToken({ headers: {} }, await signIn(api, "user", email))
}

/** A fresh token, needed after anything that changes what the token says about its owner. */
export async function signIn(api: Api, actor: "customer" | "user", email: string) {
  const { data } = await api.post(`/auth/${actor}/emailpass`, { email, password: PASSWORD })
  return data.token as string
}

export const withToken = ({ headers }: Actor, token: string): Actor => ({
  headers: { ...headers, authorization: `Bearer ${token}` },
})

function identityIn(token: string): string {
  const [, payload] = token.split(".")
  return JSON.parse(Buffer.from(payload, "base64url").toString()).auth_identity_id
}
