import { NoticeFacts } from "../../src/modules/notice/facts"
import { NoticeOptions } from "../../src/modules/notice/storage"
import { NewNotice, Recipient } from "../../src/modules/notice/telling"

export const SECRETS_KEY = "a key of tests that is long enough"
export const noticeOptions: NoticeOptions = {
  secrets_key: SECRETS_KEY,
  public_url: "http://localhost:9000",
  storefront_url: "http://localhost:8000",
  locale: "en",
  time_zone: "UTC",
  channels: ["inbox", "feed", "email", "telegram", "sms"],
  merchant_chat_id: "-100",
  telegram: null,
}

export const ann: Recipient = { type: "customer", id: "cus_ann", email: "ann@example.com" }
export const bob: Recipient = { type: "customer", id: "cus_bob", email: "bob@example.com" }
export const staff: Recipient = { type: "merchant", id: "merchant" }
/** A member of the store `sel_1`. */
export const mia: Recipient = {
  ...{ type: "user", id: "user_mia", email: "mia@example.com" },
  seller_id: "sel_1",
}

type Wishes = Partial<Omit<NewNotice, "key" | "facts" | "recipient">>
const auction = { auction_id: "auc_1", title: "A brass lamp", thumbnail: null }
const price = (amount: number) => ({ amount, currency_code: "eur" })

/** Notices with facts that do not matter to the test; `event` is what happened. */
export const told = {
  lost: (event: string, recipient = ann, wishes: Wishes = {}): NewNotice => ({
    ...{ key: "auction_lost", event_key: event, recipient },
    ...{ facts: { ...auction, price: price(50) }, ...wishes },
  }),
  won: (event: string, recipient = ann, wishes: Wishes = {}): NewNotice => ({
    ...{ key: "auction_won", event_key: event, recipient },
    ...{ facts: { ...auction, price: price(50), due_at: null }, ...wishes },
  }),
  outbid: (event: string, amount = 10, recipient = ann, wishes: Wishes = {}): NewNotice => ({
    ...{ key: "auction_outbid", event_key: event, recipient, digest_subject: "auc_1" },
    facts: { ...auction, price: price(amount), ends_at: "2026-11-22T12:00:00Z" },
    ...wishes,
  }),
  lowStock: (event: string, title = "Lamp", recipient = mia, wishes: Wishes = {}): NewNotice => ({
    ...{ key: "stock_low", event_key: event, recipient, digest_subject: "sel_1" },
    facts: lowStock(title),
    ...wishes,
  }),
  staffLowStock: (event: string): NewNotice => ({
    ...{ key: "merchant_stock_low", event_key: event, recipient: staff },
    ...{ facts: lowStock("Lamp"), digest_subject: "all" },
  }),
  code: (event: string, secret: string, wishes: Wishes = {}): NewNotice => ({
    ...{ key: "sign_in_code", event_key: event, secret, channels: ["email"] },
    recipient: { type: "guest", id: "ann@example.com", email: "ann@example.com" },
    facts: { purpose: "login", minutes: 5 },
    ...wishes,
  }),
  proposed: (event: string, wishes: Wishes = {}): NewNotice => ({
    ...{ key: "merchant_product_proposed", event_key: event, recipient: staff },
    facts: { product_id: "prod_1", title: "A lamp", seller_name: "Lamps" },
    ...wishes,
  }),
}

const lowStock = (title: string): NoticeFacts["stock_low"] => ({
  ...{ product_id: "prod_1", variant_id: `variant_${title}`, title, seller_name: "Lamps" },
  ...{ available: 1, threshold: 3 },
})
