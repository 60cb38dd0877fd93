import { Container, Heading, Text } from "@medusajs/ui"
import { ReactNode } from "react"
import { useTranslation } from "react-i18next"
import type { ComplaintDetail, ComplaintSide } from "../../hooks/complaint"
import { ComplaintBadge } from "./complaint-badge"
import { NextStep } from "./next-step"

type ComplaintHeadingProps = {
  side: ComplaintSide
  complaint: ComplaintDetail
  actions: ReactNode
}

/** Which complaint it is, how it stands, and what can be done about it. */
export const ComplaintHeading = ({ side, complaint, actions }: ComplaintHeadingProps) => {
  const { t } = useTranslation("complaint")
  return (
    <Container className="divide-y p-0">
      <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-3 px-6 py-4">
        <div className="min-w-0">
          <div className="flex flex-wrap items-center gap-x-3 gap-y-2">
            <Heading>{t("one", { number: complaint.number })}</Heading>
            <ComplaintBadge status={complaint.status} />
          </div>
          <Text size="small" className="text-ui-fg-subtle break-words">
            {t(`reason.${complaint.reason}`)}
          </Text>
        </div>
        <div className="flex flex-wrap items-center gap-2">{actions}</div>
      </div>
      <NextStep side={side} complaint={complaint} />
    </Container>
  )
}
