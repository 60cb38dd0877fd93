import type { NoticeFacts } from "../../facts"
import type { Speaker } from "../speaker"
import type { Row, Templates } from "../template"
import { sample } from "./samples"

type Keys =
  | "store_webhook_failing"
  | "store_webhook_disabled"
  | "merchant_webhook_failing"
  | "merchant_webhook_disabled"

const endpoint = {
  ...{ endpoint_id: "whep_01JDSAMPLE", host: "erp.example.com", failing_since: sample.moment },
}
const rows = (
  { host, failing_since }: NoticeFacts["merchant_webhook_failing"],
  { moment }: Speaker
): Row[] => [
  ["host", host],
  ["failing_since", failing_since && moment(failing_since)],
]
const failing = { rows }
const disabled = {
  rows,
  context: ({ facts }: { facts: { is_gone: boolean } }) => (facts.is_gone ? "gone" : null),
}

/** Addresses of integrators that do not take what they are sent. */
export const webhookTemplates: Templates<Keys> = {
  store_webhook_failing: { ...failing, sample: { ...sample.store, ...endpoint } },
  store_webhook_disabled: {
    ...disabled,
    sample: { ...sample.store, ...endpoint, is_gone: false },
  },
  merchant_webhook_failing: { ...failing, sample: endpoint },
  merchant_webhook_disabled: { ...disabled, sample: { ...endpoint, is_gone: false } },
}
