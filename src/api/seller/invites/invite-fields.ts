/** What is shown of an invitation; never the token or its hash. */
export const INVITE_FIELDS = [
  ...["id", "email", "role", "expires_at"],
  ...["accepted_at", "revoked_at", "created_at"],
]
