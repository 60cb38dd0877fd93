import { DASHBOARD } from "../paths"
import type { Templates, Told } from "../template"
import { lowGoods, moreLow } from "./goods"
import { sample } from "./samples"

type Keys =
  | "application_received"
  | "application_approved"
  | "application_rejected"
  | "store_suspended"
  | "store_reactivated"
  | "store_closed"
  | "store_verified"
  | "store_verification_rejected"
  | "product_approved"
  | "product_rejected"
  | "stock_low"
  | "merchant_application"
  | "merchant_verification"
  | "merchant_product_proposed"
  | "merchant_business_profile"
  | "merchant_stock_low"

const product = {
  product_id: "prod_01JDSAMPLE",
  title: "Hand-thrown tea bowl, celadon glaze",
}

type Low = Told<"stock_low">
const isList = ({ notice_count }: Low) => notice_count > 1
const low = {
  sample: sample.stock,
  more: moreLow,
  context: (told: Low) => (isList(told) ? "list" : told.facts.available > 0 ? null : "out"),
  count: (told: Low) => (isList(told) ? told.notice_count : Math.max(0, told.facts.available)),
}

/** Stores, what they offer and what the merchant has to decide about them. */
export const storeTemplates: Templates<Keys> = {
  application_received: { sample: sample.store },
  application_approved: { sample: sample.store, path: DASHBOARD.myStore },
  application_rejected: {
    sample: { ...sample.store, reason: "We only take makers of handmade goods." },
  },
  store_suspended: {
    sample: { ...sample.store, reason: "Several orders were not shipped in time." },
    path: DASHBOARD.myStore,
  },
  store_reactivated: { sample: sample.store, path: DASHBOARD.myStore },
  store_closed: {
    sample: { ...sample.store, reason: "You asked us to close it." },
    context: ({ facts }) => (facts.reason ? "reason" : null),
    path: DASHBOARD.myStore,
  },
  store_verified: { sample: sample.store, path: DASHBOARD.myStore },
  store_verification_rejected: {
    sample: { ...sample.store, reason: "The trade licence expired last year." },
    path: DASHBOARD.myProfile,
  },
  product_approved: {
    sample: product,
    path: ({ facts }) => DASHBOARD.myProduct(facts.product_id),
  },
  product_rejected: {
    sample: { ...product, reason: "The pictures show another glaze than the description." },
    path: ({ facts }) => DASHBOARD.myProduct(facts.product_id),
  },
  stock_low: { ...low, goods: lowGoods(false), path: DASHBOARD.myStock },

  merchant_application: {
    sample: sample.store,
    path: ({ facts }) => DASHBOARD.seller(facts.seller_id),
  },
  merchant_verification: {
    sample: sample.store,
    path: ({ facts }) => DASHBOARD.seller(facts.seller_id),
  },
  merchant_product_proposed: {
    sample: { ...product, seller_name: "Clay & Kiln" },
    path: () => DASHBOARD.approvals("products"),
  },
  merchant_business_profile: {
    sample: { profile_id: "bprof_01JDSAMPLE", company: "Harbour Coffee Ltd" },
    path: ({ facts }) => DASHBOARD.businessProfile(facts.profile_id),
  },
  merchant_stock_low: {
    ...low,
    goods: lowGoods(true),
    path: (told) =>
      isList(told) || !told.facts.product_id
        ? DASHBOARD.inventory()
        : DASHBOARD.product(told.facts.product_id),
  },
}
