import { Button, Drawer } from "@medusajs/ui"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import { useViolation, useWaiveViolation, ViolationDetail } from "../../hooks/violation"
import { ReasonDrawer } from "../reason-drawer"
import { SectionMessage, SectionSkeleton } from "../section-message"
import { SideDrawer } from "../side-form"
import { AnswerAppealDrawer } from "./answer-appeal-drawer"
import { AppealText } from "./appeal-text"
import { ViolationFacts } from "./violation-facts"

const REASON_LENGTH_MAX = 500
type Deed = "waive" | "answer"
type ViolationDrawerProps = {
  /** Null keeps the drawer closed. */
  id: string | null
  onClose: () => void
}

/** Everything about one violation, and what can be done about it. One drawer is open at a time. */
export const ViolationDrawer = ({ id, onClose }: ViolationDrawerProps) => {
  const { t } = useTranslation("violation")
  const [deed, setDeed] = useState<Deed | null>(null)
  const { data: violation, isError, error } = useViolation(id)
  const back = () => setDeed(null)
  return (
    <>
      <SideDrawer
        open={!!id && !deed}
        onClose={onClose}
        title={t(violation ? `kind.${violation.kind}` : "one.title")}
        description={violation?.customer?.email ?? t("one.no_customer")}
      >
        {isError && <SectionMessage isError text={error.message} />}
        {!violation && !isError && <SectionSkeleton rows={6} />}
        {violation && <Reading violation={violation} onDeed={setDeed} />}
      </SideDrawer>
      {violation && (
        <WaiveDrawer violation={violation} open={!!id && deed === "waive"} onClose={back} />
      )}
      {violation && (
        <AnswerAppealDrawer violation={violation} open={!!id && deed === "answer"} onClose={back} />
      )}
    </>
  )
}

type ReadingProps = { violation: ViolationDetail; onDeed: (deed: Deed) => void }

const Reading = ({ violation, onDeed }: ReadingProps) => {
  const { t } = useTranslation("violation")
  return (
    <>
      <Drawer.Body className="flex flex-1 flex-col gap-y-6 overflow-y-auto p-0">
        <ViolationFacts violation={violation} />
        <AppealText violation={violation} />
      </Drawer.Body>
      <Drawer.Footer>
        <Drawer.Close asChild>
          <Button size="small" variant="secondary">
            {t("translation:actions.close")}
          </Button>
        </Drawer.Close>
        {violation.status === "active" && (
          <Button size="small" variant="secondary" onClick={() => onDeed("waive")}>
            {t("waive.action")}
          </Button>
        )}
        {violation.appeal_status === "open" && (
          <Button size="small" onClick={() => onDeed("answer")}>
            {t("answer.action")}
          </Button>
        )}
      </Drawer.Footer>
    </>
  )
}

type WaiveDrawerProps = { violation: ViolationDetail; open: boolean; onClose: () => void }

const WaiveDrawer = ({ violation, open, onClose }: WaiveDrawerProps) => {
  const { t } = useTranslation("violation")
  const { mutateAsync } = useWaiveViolation(violation.id)
  return (
    <ReasonDrawer
      open={open}
      onClose={onClose}
      title={t("waive.title")}
      description={t("waive.description")}
      hint={t("waive.hint")}
      confirmLabel={t("waive.action")}
      done={t("waive.done")}
      maxLength={REASON_LENGTH_MAX}
      act={mutateAsync}
    />
  )
}
