import { Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { Link } from "react-router-dom"
import { Complaint, ComplaintSide, useComplaints } from "../../hooks/complaint"
import { DateText } from "../date-text"
import { Section } from "../section"
import { SectionMessage, SectionSkeleton } from "../section-message"
import { TextLink } from "../text-link"
import { ComplaintBadge } from "./complaint-badge"

const SHOWN_MAX = 5
const PAGE: Record<ComplaintSide, string> = {
  admin: "/complaints",
  seller: "/my-store/complaints",
}

type ComplaintListProps = {
  side: ComplaintSide
  /** Of what: an order, a customer, a store. */
  of: { order_id: string } | { customer_id: string } | { seller_id: string }
  /** Says that there are none; otherwise there is no such section then. */
  showsEmpty?: boolean
}

/** The newest complaints about something, beside that. */
export const ComplaintList = ({ side, of, showsEmpty }: ComplaintListProps) => {
  const { t } = useTranslation("complaint")
  const { data, error } = useComplaints(side, { ...of, limit: SHOWN_MAX })
  if (!showsEmpty && !error && !data?.count) return null
  const all = `${PAGE[side]}?${new URLSearchParams({ tab: "all", ...of })}`
  return (
    <Section title={t("menu.complaints")}>
      {error && <SectionMessage isError text={error.message} />}
      {!data && !error && <SectionSkeleton rows={2} />}
      {data?.count === 0 && <SectionMessage text={t("list.empty.all")} />}
      {data?.complaints.map((complaint) => (
        <Row key={complaint.id} complaint={complaint} to={`${PAGE[side]}/${complaint.id}`} />
      ))}
      {data && data.count > SHOWN_MAX && (
        <div className="px-6 py-3">
          <TextLink to={all} className="txt-compact-small">
            {t("list.more", { count: data.count })}
          </TextLink>
        </div>
      )}
    </Section>
  )
}

const Row = ({ complaint, to }: { complaint: Complaint; to: string }) => {
  const { t } = useTranslation("complaint")
  return (
    <Link
      to={to}
      className="hover:bg-ui-bg-base-hover focus-visible:bg-ui-bg-base-hover flex flex-wrap items-center justify-between gap-x-4 gap-y-2 px-6 py-3 outline-none"
    >
      <div className="min-w-0">
        <Text size="small" leading="compact" className="break-words">
          <bdi>#{complaint.number}</bdi> · {t(`reason.${complaint.reason}`)}
        </Text>
        <Text size="xsmall" className="text-ui-fg-subtle">
          <DateText date={complaint.opened_at} />
        </Text>
      </div>
      <ComplaintBadge status={complaint.status} />
    </Link>
  )
}
