const TOKEN = "souk-demo-token"
const ANSWER_MS = 10_000

/** The store API as this page calls it. The publishable key is public: it names the shop. */
export class StoreApi {
  #key

  constructor(publishable_key) {
    this.#key = publishable_key
  }

  /** Of this browser window alone, and gone with it. */
  get token() {
    return sessionStorage.getItem(TOKEN)
  }

  /** Resolves to `{ status, body, retry_after }`; rejects only when nobody answered in time. */
  call = async (method, path, { body, headers } = {}) => {
    const answer = await fetch(path, {
      method,
      headers: {
        "x-publishable-api-key": this.#key,
        ...(body && { "content-type": "application/json" }),
        ...(this.token && { authorization: `Bearer ${this.token}` }),
        ...headers,
      },
      body: body && JSON.stringify(body),
      signal: AbortSignal.timeout(ANSWER_MS),
    })
    const retry_after = Number(answer.headers.get("retry-after")) || undefined
    return { status: answer.status, body: await answer.json().catch(() => ({})), retry_after }
  }

  /** The body of an answer, or an error with the server's own words. */
  need = async (method, path, body) => {
    const { status, body: answer } = await this.call(method, path, { body })
    if (status >= 200 && status < 300) return answer
    throw new Error(answer.message || `The server answered ${status}`)
  }

  async signIn(email, password) {
    sessionStorage.removeItem(TOKEN)
    const { token } = await this.need("POST", "/auth/customer/emailpass", { email, password })
    if (!token) throw new Error("This login asks for more than a password")
    sessionStorage.setItem(TOKEN, token)
  }

  signOut() {
    sessionStorage.removeItem(TOKEN)
  }
}
