import { Page } from "playwright-core"

const PASSWORD = "souk-second-agent"

/** Somebody else of the marketplace's staff, invited by the one who is signed in. */
export async function anotherAgent(merchant: Page, first_name: string) {
  const email = `${first_name.toLowerCase()}-${Date.now()}@souk.example`
  const post = async (path: string, data: object, token?: string) => {
    const headers = token ? { authorization: `Bearer ${token}` } : undefined
    const answer = await merchant.request.post(path, { data, headers })
    if (!answer.ok()) throw new Error(`${path} ${answer.status()} ${await answer.text()}`)
    return await answer.json()
  }
  const { invite } = await post("/admin/invites", { email })
  const login = { email, password: PASSWORD }
  const { token } = await post("/auth/user/emailpass/register", login)
  const person = { email, first_name, last_name: "Reed" }
  await post(`/admin/invites/accept?token=${invite.token}`, person, token)
  return login
}
