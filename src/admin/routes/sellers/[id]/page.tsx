import { LayoutComposer } from "@medusajs/dashboard/components"
import { UIMatch, useParams } from "react-router-dom"
import { Crumb } from "../../../components/crumb"
import { PageSkeleton } from "../../../components/page-skeleton"
import { useSeller } from "../../../hooks/seller"
import { SellerHeader } from "./components/seller-header"
import { SellerTabs } from "./components/seller-tabs"

const SellerPage = () => {
  const { id = "" } = useParams()
  const { data: seller, isError, error } = useSeller(id)
  if (isError) throw error
  if (!seller) return <PageSkeleton main={3} />

  return (
    <LayoutComposer
      widgetsZonePrefix="seller.details"
      preferredLayoutId="core:single-column"
      data={seller}
      sections={{
        main: (
          <>
            <LayoutComposer.Entry id="SellerHeader">
              <SellerHeader seller={seller} />
            </LayoutComposer.Entry>
            <LayoutComposer.Entry id="SellerTabs">
              <SellerTabs seller={seller} />
            </LayoutComposer.Entry>
          </>
        ),
      }}
    />
  )
}

const SellerCrumb = ({ id }: { id: string }) => <Crumb name={useSeller(id).data?.name} />

export const handle = {
  breadcrumb: (match?: UIMatch) => <SellerCrumb id={match?.params.id ?? ""} />,
}
export default SellerPage
