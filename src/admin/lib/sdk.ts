import Medusa from "@medusajs/js-sdk"
import { currentView } from "./seller-view"

/** The only client of the API in the dashboard; it works with the session of who is signed in. */
export const sdk = new Medusa({
  baseUrl: import.meta.env.VITE_BACKEND_URL || "/",
  auth: { type: "session" },
  globalHeaders: {
    /** Read at each request, and left out while there is no view. Only `/seller` heeds it. */
    get "x-seller-view"() {
      return currentView()?.id ?? null
    },
  },
})
