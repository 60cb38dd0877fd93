/** What the merchant reads of a message: neither its secret nor what it tells. */
export const MESSAGE_FIELDS = [
  ...["id", "key", "event_key", "channel", "recipient_type", "recipient_id", "to", "locale"],
  ...["status", "attempts", "notice_count", "priority", "send_after", "expires_at"],
  ...["provider", "external_id", "last_error", "sent_at", "created_at", "updated_at"],
]
