import type { NoticeFacts } from "../../facts"
import { DASHBOARD, STOREFRONT } from "../paths"
import type { Speaker } from "../speaker"
import type { Row, Templates } from "../template"
import { sample } from "./samples"

type Keys =
  | "sign_in_code"
  | "password_reset"
  | "password_dropped"
  | "new_sign_in"
  | "contact_changed"
  | "business_profile_verified"
  | "business_profile_rejected"
  | "store_sign_in"
  | "store_password_reset"
  | "member_invited"
  | "staff_sign_in"
  | "staff_password_reset"
  | "staff_invited"

const signInRows = (
  { device, address, at }: NoticeFacts["new_sign_in"],
  { moment }: Speaker
): Row[] => [
  ["device", device],
  ["network", address],
  ["time", moment(at)],
]

const email = "sam@example.com"

/** Who somebody is, how they sign in, and invitations. */
export const accountTemplates: Templates<Keys> = {
  sign_in_code: {
    sample: { purpose: "login", minutes: 5 },
    sample_secret: "482913",
    context: ({ facts }) => facts.purpose,
    count: ({ facts }) => facts.minutes,
    shows_code: true,
  },
  password_reset: {
    sample: { email },
    sample_secret: sample.token,
    path: ({ facts }, token) => STOREFRONT.resetPassword(token, facts.email),
  },
  password_dropped: {
    sample: { email },
    path: STOREFRONT.security,
  },
  new_sign_in: {
    sample: sample.sign_in,
    rows: signInRows,
    path: STOREFRONT.security,
  },
  contact_changed: {
    sample: { channel: "email", is_new: false, identifier: email },
    context: ({ facts }) => `${facts.channel}_${facts.is_new ? "new" : "old"}`,
    path: STOREFRONT.security,
  },
  business_profile_verified: {
    sample: { company: "Harbour Coffee Ltd" },
    path: STOREFRONT.businessProfile,
  },
  business_profile_rejected: {
    sample: {
      company: "Harbour Coffee Ltd",
      reason: "The registration number belongs to another company.",
    },
    path: STOREFRONT.businessProfile,
  },
  store_sign_in: {
    sample: sample.sign_in,
    rows: signInRows,
    path: DASHBOARD.forgotPassword,
  },
  store_password_reset: {
    sample: { email },
    sample_secret: sample.token,
    path: (_, token) => DASHBOARD.resetPassword(token),
  },
  member_invited: {
    sample: { ...sample.store, role: "fulfilment", expires_at: sample.moment },
    sample_secret: sample.token,
    rows: ({ seller_name, role, expires_at }, { label, moment }) => [
      ["store", seller_name],
      ["role", label("role", role)],
      ["expires", moment(expires_at)],
    ],
    path: (_, token) => DASHBOARD.sellerInvite(token),
  },
  staff_sign_in: {
    sample: sample.sign_in,
    rows: signInRows,
    path: DASHBOARD.forgotPassword,
  },
  staff_password_reset: {
    sample: { email },
    sample_secret: sample.token,
    path: (_, token) => DASHBOARD.resetPassword(token),
  },
  staff_invited: {
    sample: { expires_at: sample.moment },
    sample_secret: sample.token,
    path: (_, token) => DASHBOARD.invite(token),
  },
}
