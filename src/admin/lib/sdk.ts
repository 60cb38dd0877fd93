import Medusa from "@medusajs/js-sdk"

/** The only client of the API in the dashboard; it works with the session of who is signed in. */
export const sdk = new Medusa({
  baseUrl: import.meta.env.VITE_BACKEND_URL || "/",
  auth: { type: "session" },
})
