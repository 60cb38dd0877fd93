import { SectionRow } from "@medusajs/dashboard/components"
import { Button } from "@medusajs/ui"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import { useNoticeName } from "../../../../../components/notice/notice-words"
import { Section } from "../../../../../components/section"
import type { NoticeTemplateDetail } from "../../../../../hooks/notice-templates"
import { TemplateChannels } from "../../components/template-channels"
import { AlwaysSent } from "../../components/template-row"
import { TestDrawer } from "./test-drawer"

/** Who gets it and where, and a way to get it oneself. */
export const TemplateHeader = ({ template }: { template: NoticeTemplateDetail }) => {
  const { t } = useTranslation("notice")
  const nameOf = useNoticeName()
  const [isTesting, setTesting] = useState(false)
  return (
    <Section
      level="h1"
      title={nameOf(template.key)}
      actions={
        <>
          {template.is_critical && <AlwaysSent />}
          <Button size="small" variant="secondary" onClick={() => setTesting(true)}>
            {t("test.action")}
          </Button>
        </>
      }
    >
      <SectionRow title={t("template.sent_to")} value={t(`audience.${template.audience}`)} />
      <SectionRow title={t("template.group")} value={t(`group.${template.group}`)} />
      <SectionRow title={t("template.channels")} value={<TemplateChannels template={template} />} />
      <TestDrawer template={template} open={isTesting} onClose={() => setTesting(false)} />
    </Section>
  )
}
