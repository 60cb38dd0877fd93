import { useTranslation } from "react-i18next"
import { MailFrame } from "../../../../components/notice/mail-frame"
import { Section } from "../../../../components/section"
import { SectionMessage, SectionSkeleton } from "../../../../components/section-message"
import { useNoticeTemplate } from "../../../../hooks/notice-templates"
import { errorMessage } from "../../../../lib/error-message"

/** It has everything that branding touches: header, button, goods and a footer. */
const SAMPLE = "order_placed"

export const BrandPreview = () => {
  const { t } = useTranslation("notice")
  const { data: template, error } = useNoticeTemplate(SAMPLE)
  return (
    <Section title={t("brand.preview")} subtitle={t("brand.preview_text")}>
      {template && (
        <div className="bg-ui-bg-subtle p-4 sm:p-6">
          <div className="mx-auto max-w-[640px] overflow-hidden rounded-lg border">
            <MailFrame html={template.html} className="h-[760px]" />
          </div>
        </div>
      )}
      {!template && !error && <SectionSkeleton rows={8} />}
      {!template && error && <SectionMessage isError text={errorMessage(error)} />}
    </Section>
  )
}
