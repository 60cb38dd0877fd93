import { Page } from "playwright-core"
import { Demo } from "./browser"

const PASSWORD = "souk-second-agent"

/** Somebody else of the marketplace's staff, invited by the one who is signed in. */
export async function anotherAgent(merchant: Page, demo: Demo, first_name: string) {
  const email = `${first_name.toLowerCase()}-${Date.now()}@souk.example`
  const invited = await merchant.request.post("/admin/invites", { data: { email } })
  const { invite } = await invited.json()
  const login = { email, password: PASSWORD }
  // At a computer of their own: whoever is signed in cannot accept for another.
  const post = async (path: string, body: object, token = "") => {
    const answer = await fetch(new URL(path, demo.url), {
      method: "POST",
      headers: { "content-type": "application/json", authorization: `Bearer ${token}` },
      body: JSON.stringify(body),
    })
    if (!answer.ok) throw new Error(`${path.split("?")[0]} ${answer.status}`)
    return await answer.json()
  }
  const { token } = await post("/auth/user/emailpass/register", login)
  const person = { email, first_name, last_name: "Reed" }
  await post(`/admin/invites/accept?token=${invite.token}`, person, token)
  return login
}
