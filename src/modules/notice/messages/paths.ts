import type { Audience } from "../catalogue"

/**
 * Where notices lead in the storefront, which is somebody else's work: it should have these pages,
 * or send on from them. README.md beside this file says what each one shows.
 */
export const STOREFRONT = {
  order: (id: string) => `/orders/${id}`,
  rateOrder: (id: string) => `/orders/${id}/feedback`,
  auctions: () => "/auctions",
  auction: (id: string) => `/auctions/${id}`,
  auctionCheckout: (id: string) => `/auctions/${id}/checkout`,
  auctionOffer: (id: string) => `/auction-offers/${id}`,
  account: () => "/account",
  security: () => "/account/security",
  businessProfile: () => "/account/business-profile",
  violations: () => "/account/violations",
  complaint: (id: string) => `/account/complaints/${id}`,
  conversation: (id: string) => `/account/conversations/${id}`,
  ticket: (id: string) => `/account/tickets/${id}`,
  /** The token stands behind the number sign, so that no server on the way reads it. */
  guestTicket: (id: string, token: string) => `/tickets/${id}#token=${encodeURIComponent(token)}`,
  product: (handle: string) => `/products/${handle}`,
  wishlists: () => "/account/wishlists",
  notifications: () => "/account/notifications",
  resetPassword: (token: string, email: string) =>
    `/reset-password?${new URLSearchParams({ token, email })}`,
}

/** Pages of the dashboard; a test holds that each exists. */
export const DASHBOARD = {
  resetPassword: (token: string) => `/reset-password?${new URLSearchParams({ token })}`,
  /** Asks for an address first. */
  forgotPassword: () => "/reset-password",
  invite: (token: string) => `/invite?${new URLSearchParams({ token })}`,
  /** The token stands behind the number sign, so that no server on the way reads it. */
  sellerInvite: (token: string) => `/login#seller_invite=${encodeURIComponent(token)}`,

  myStore: () => "/my-store",
  myProfile: () => "/my-store/profile",
  myOrder: (id: string) => `/my-store/orders/${id}`,
  myAuction: (id: string) => `/my-store/auctions/${id}`,
  myProduct: (id: string) => `/my-store/products/${id}`,
  myComplaint: (id: string) => `/my-store/complaints/${id}`,
  myStock: () => "/my-store/stock",
  myFeedback: () => "/my-store/feedback",
  myNotifications: () => "/my-store/notifications",
  myConversation: (id: string) =>
    `/my-store/conversations?${new URLSearchParams({ conversation: id })}`,
  myPayout: (id: string) => `/my-store/money/${id}`,
  myReport: (run_id: string) => `/my-store/reports/runs?${new URLSearchParams({ run: run_id })}`,

  order: (id: string) => `/orders/${id}`,
  product: (id: string) => `/products/${id}`,
  inventory: () => "/inventory",
  seller: (id: string) => `/sellers/${id}`,
  approvals: (tab: string) => `/sellers/approvals?${new URLSearchParams({ tab })}`,
  businessProfile: (id: string) => `/business-profiles?${new URLSearchParams({ profile: id })}`,
  refundRequest: (id: string) => `/money/refund-requests?${new URLSearchParams({ request: id })}`,
  payout: (id: string) => `/money/payouts/${id}`,
  paymentLogs: () => "/money/payment-logs",
  money: () => "/money",
  notifications: () => "/settings/notifications",
  /** What was given up. */
  messages: () => "/notices?tab=dead",
  complaint: (id: string) => `/complaints/${id}`,
  report: (run_id: string) => `/reports/runs?${new URLSearchParams({ run: run_id })}`,
  violation: (id: string) => `/violations?${new URLSearchParams({ violation: id })}`,
}

/** Where people choose what they are told. */
export const SETTINGS: Record<Audience, string> = {
  customer: STOREFRONT.notifications(),
  seller: DASHBOARD.myNotifications(),
  merchant: DASHBOARD.notifications(),
}
