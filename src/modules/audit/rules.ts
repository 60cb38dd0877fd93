export const AUDIT_ACTORS = ["merchant", "seller", "system"] as const
export type AuditActor = (typeof AUDIT_ACTORS)[number]
