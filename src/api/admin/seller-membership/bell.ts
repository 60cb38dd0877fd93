import {
  AuthenticatedMedusaRequest,
  MedusaNextFunction,
  MedusaResponse,
} from "@medusajs/framework/http"

/** All that the dashboard asks for to know whether its bell has something new. */
const DOT_FIELDS = "created_at"
/** The bell of the whole staff. */
const EVERYBODY = ""

/**
 * The bell shows what was laid into the feed of who looks at it; its dot asks for the newest of all
 * messages, mails to customers included, and would never go out. It is told of the same feed.
 */
export function dotOfOwnFeed(
  req: AuthenticatedMedusaRequest,
  _: MedusaResponse,
  next: MedusaNextFunction
) {
  const { fields, channel, to } = req.query
  if (fields === DOT_FIELDS && channel === undefined && to === undefined) {
    req.filterableFields.channel = "feed"
    req.filterableFields.to = [req.auth_context.actor_id, EVERYBODY]
  }
  next()
}
