import { SectionRow } from "@medusajs/dashboard/components"
import { useDate } from "@medusajs/dashboard/hooks"
import { Badge, Copy } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { ReadingDrawer } from "../../../../components/side-form"
import { TextLink } from "../../../../components/text-link"
import type { StaffAuditEntry } from "../../../../hooks/audit"
import { AuditDetails } from "../../../sellers/[id]/components/audit-details"
import { Actor, OutcomeBadge, useDeed } from "./audit-words"
import { pageOf } from "./page-of"

type DrawerProps = { entry: StaffAuditEntry | undefined; onClose: () => void }

/** Everything that was written down of one deed. */
export const AuditEntryDrawer = ({ entry, onClose }: DrawerProps) => {
  const { t } = useTranslation("audit")
  const deedOf = useDeed()
  return (
    <ReadingDrawer
      open={!!entry}
      onClose={onClose}
      title={entry ? deedOf(entry) : ""}
      description={t("log.one")}
      error={null}
      isLoading={false}
    >
      {entry && <Facts entry={entry} />}
    </ReadingDrawer>
  )
}

const Facts = ({ entry }: { entry: StaffAuditEntry }) => {
  const { t } = useTranslation("audit")
  const { getFullDate } = useDate()
  const { outcome, status, seller, resource_id } = entry
  const page = resource_id ? pageOf(entry.resource_type, resource_id) : null
  return (
    <div className="divide-y">
      <SectionRow
        title={t("fields.when")}
        value={getFullDate({ date: entry.created_at, includeTime: true })}
      />
      <SectionRow title={t("fields.who")} value={<Actor entry={entry} />} />
      <SectionRow
        title={t("fields.outcome")}
        value={
          outcome && (
            <span className="flex items-center gap-x-2">
              <OutcomeBadge outcome={outcome} />
              {status}
            </span>
          )
        }
      />
      <SectionRow
        title={t("fields.resource")}
        value={
          page ? (
            <TextLink to={page}>{resource_id}</TextLink>
          ) : (
            resource_id && <Id id={resource_id} />
          )
        }
      />
      <SectionRow
        title={t("fields.store")}
        value={seller && <TextLink to={`/sellers/${seller.id}`}>{seller.name}</TextLink>}
      />
      <SectionRow title={t("fields.fields")} value={<Names names={entry.fields} />} />
      <SectionRow
        title={t("fields.touched")}
        value={
          entry.touched?.length ? (
            <div className="flex flex-col gap-y-1">
              {entry.touched.map((id) => (
                <Id key={id} id={id} />
              ))}
            </div>
          ) : null
        }
      />
      <SectionRow
        title={t("fields.request_id")}
        value={entry.request_id && <Id id={entry.request_id} />}
      />
      <div className="px-6 py-4">
        <AuditDetails action={entry.action} details={entry.details} />
      </div>
    </div>
  )
}

const Names = ({ names }: { names: string[] | null }) =>
  names?.length ? (
    <div className="flex flex-wrap gap-1">
      {names.map((name) => (
        <Badge key={name} size="2xsmall">
          <bdi>{name}</bdi>
        </Badge>
      ))}
    </div>
  ) : (
    "-"
  )

const Id = ({ id }: { id: string }) => (
  <span className="flex min-w-0 items-center gap-x-1.5">
    <bdi className="txt-compact-small min-w-0 break-all">{id}</bdi>
    <Copy content={id} className="text-ui-fg-muted shrink-0" />
  </span>
)
