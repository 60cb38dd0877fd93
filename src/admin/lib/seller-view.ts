export type SellerView = {
  id: string
  expires_at: string
  seller: { id: string; name: string; handle: string }
}

const KEY = "souk.seller_view"
const listeners = new Set<() => void>()
let known: { text: string | null; view: SellerView | null } = { text: null, view: null }

/** The store that the merchant looks at in this tab. It ends with the tab, at the latest. */
export function currentView(): SellerView | null {
  const text = sessionStorage.getItem(KEY)
  // The same object for the same text, so that React sees no change where there is none.
  if (text !== known.text) known = { text, view: text ? parse(text) : null }
  return known.view
}

export function rememberView(view: SellerView | null) {
  if (view) sessionStorage.setItem(KEY, JSON.stringify(view))
  else sessionStorage.removeItem(KEY)
  listeners.forEach((listener) => listener())
}

export function onViewChange(listener: () => void) {
  listeners.add(listener)
  return () => {
    listeners.delete(listener)
  }
}

function parse(text: string): SellerView | null {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
