import { LayoutComposer } from "@medusajs/dashboard/components"
import i18n from "i18next"
import { useTranslation } from "react-i18next"
import { useParams } from "react-router-dom"
import { CaseConversation } from "../../../components/conversation/case-conversation"
import { CaseHeader } from "../../../components/conversation/case-header"
import { Section } from "../../../components/section"

/** A conversation that a case is about. */
const ConversationPage = () => {
  const { id = "" } = useParams()
  const { t } = useTranslation("conversation")
  return (
    <LayoutComposer
      widgetsZonePrefix="conversation.details"
      preferredLayoutId="core:single-column"
      sections={{
        main: (
          <>
            <LayoutComposer.Entry id="CaseHeader">
              <CaseHeader id={id} />
            </LayoutComposer.Entry>
            <LayoutComposer.Entry id="CaseConversation">
              <Section title={t("staff.section")} subtitle={t("staff.text")}>
                <CaseConversation id={id} />
              </Section>
            </LayoutComposer.Entry>
          </>
        ),
      }}
    />
  )
}

export const handle = { breadcrumb: () => i18n.t("conversation:staff.title") }
export default ConversationPage
