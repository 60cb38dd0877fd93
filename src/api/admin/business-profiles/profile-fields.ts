const CUSTOMER_FIELDS = ["id", "email", "first_name", "last_name"].map(
  (field) => `customer.${field}`
)

export const PROFILE_FIELDS = [
  ...["id", "customer_id", "company_name", "registration_number", "tax_id"],
  ...["contact_name", "contact_phone", "contact_email"],
  ...["status", "reason", "submitted_at", "decided_at", "decided_by", "version"],
  ...["created_at", "updated_at", ...CUSTOMER_FIELDS],
]

export const DOCUMENT_FIELDS = ["id", "kind", "filename", "mime_type", "size", "created_at"]
