import { Drawer } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { SellerOrder, useCancelSellerOrder, useSellerOrder } from "../../hooks/marketplace"
import { OrderTimeline } from "../order-timeline"
import { ReasonDrawer } from "../reason-drawer"
import { SectionMessage, SectionSkeleton } from "../section-message"

const CANCEL_REASON_LENGTH_MAX = 500

type SliceDrawerProps = { slice: SellerOrder; onClose: () => void }

export const SliceHistoryDrawer = ({ slice, onClose }: SliceDrawerProps) => {
  const { t } = useTranslation("marketplace")
  const { data, isError, error } = useSellerOrder(slice.id)
  return (
    <Drawer open onOpenChange={(open) => !open && onClose()}>
      <Drawer.Content>
        <Drawer.Header>
          <Drawer.Title>{t("history.title")}</Drawer.Title>
          <Drawer.Description>
            {t("history.of", { name: slice.seller?.name, number: slice.display_id })}
          </Drawer.Description>
        </Drawer.Header>
        <Drawer.Body className="overflow-y-auto">
          {isError && <SectionMessage isError text={error.message} />}
          {data ? <OrderTimeline changes={data.changes} /> : !isError && <SectionSkeleton />}
        </Drawer.Body>
      </Drawer.Content>
    </Drawer>
  )
}

export const CancelSliceDrawer = ({
  slice,
  onClose,
  open,
}: SliceDrawerProps & { open: boolean }) => {
  const { t } = useTranslation("marketplace")
  const { mutateAsync } = useCancelSellerOrder(slice.id)
  return (
    <ReasonDrawer
      open={open}
      onClose={onClose}
      title={t("cancel.title", { number: slice.display_id })}
      description={t("cancel.by_merchant", { name: slice.seller?.name })}
      hint={t("cancel.hint")}
      confirmLabel={t("actions.cancel")}
      done={t("cancel.done")}
      maxLength={CANCEL_REASON_LENGTH_MAX}
      act={mutateAsync}
    />
  )
}
