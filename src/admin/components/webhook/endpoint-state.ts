import type { WebhookEndpoint } from "../../lib/webhook"

type State = Pick<WebhookEndpoint, "status" | "disabled_reason" | "failing_since">

export const ENDPOINT_HEALTHS = ["working", "failing", "by_owner", "gone", "given_up"] as const
export type EndpointHealth = (typeof ENDPOINT_HEALTHS)[number]

/** What the status comes to for its owner: an endpoint may be on and get nothing. */
export function healthOf({ status, disabled_reason, failing_since }: State): EndpointHealth {
  if (status === "enabled") return failing_since ? "failing" : "working"
  if (disabled_reason === "gone") return "gone"
  return disabled_reason === "failing" ? "given_up" : "by_owner"
}

/** Somebody has to do something about it. */
export const needsCare = (health: EndpointHealth) => health !== "working" && health !== "by_owner"

/** What its owner calls it, else where it is. */
export const titleOf = ({ url, description }: Pick<WebhookEndpoint, "url" | "description">) =>
  description || new URL(url).host
