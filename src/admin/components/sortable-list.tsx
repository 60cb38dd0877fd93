import {
  Announcements,
  closestCenter,
  DndContext,
  DragEndEvent,
  KeyboardSensor,
  PointerSensor,
  UniqueIdentifier,
  useSensor,
  useSensors,
} from "@dnd-kit/core"
import {
  arrayMove,
  SortableContext,
  sortableKeyboardCoordinates,
  useSortable,
  verticalListSortingStrategy,
} from "@dnd-kit/sortable"
import { CSS } from "@dnd-kit/utilities"
import { DotsSix } from "@medusajs/icons"
import { clx, IconButton } from "@medusajs/ui"
import { ReactNode } from "react"
import { useTranslation } from "react-i18next"

/** A click on the handle is not yet a drag. */
const DRAG_FROM_PX = 4

type Named = { id: string; name: string }
export type SortableRowProps = {
  /** From 1. */
  place: number
  handle: ReactNode
  onUp?: () => void
  onDown?: () => void
}
type SortableListProps<Item extends Named> = {
  items: Item[]
  /** The namespace whose `order` names things by what they are. */
  words: "commission" | "ticket"
  onReorder: (ids: string[]) => void
  children: (item: Item, row: SortableRowProps) => ReactNode
}

/** Rows that are moved by mouse, finger, keys or their menus. */
export function SortableList<Item extends Named>(props: SortableListProps<Item>) {
  const { items, words, onReorder, children } = props
  const { t } = useTranslation(words)
  const ids = items.map(({ id }) => id)
  const sensors = useSensors(
    useSensor(PointerSensor, { activationConstraint: { distance: DRAG_FROM_PX } }),
    useSensor(KeyboardSensor, { coordinateGetter: sortableKeyboardCoordinates })
  )
  const move = (from: number, to: number) => onReorder(arrayMove(ids, from, to))
  const drop = ({ active, over }: DragEndEvent) => {
    if (!over || over.id === active.id) return
    move(ids.indexOf(String(active.id)), ids.indexOf(String(over.id)))
  }
  return (
    <DndContext
      sensors={sensors}
      collisionDetection={closestCenter}
      onDragEnd={drop}
      accessibility={{
        announcements: useAnnouncements(items, words),
        screenReaderInstructions: { draggable: t("order.instructions") },
      }}
    >
      <SortableContext items={ids} strategy={verticalListSortingStrategy}>
        <ol className="divide-y">
          {items.map((item, index) => (
            <SortableRow key={item.id} item={item} words={words}>
              {(handle) =>
                children(item, {
                  ...{ handle, place: index + 1 },
                  onUp: index > 0 ? () => move(index, index - 1) : undefined,
                  onDown: index < items.length - 1 ? () => move(index, index + 1) : undefined,
                })
              }
            </SortableRow>
          ))}
        </ol>
      </SortableContext>
    </DndContext>
  )
}

type RowProps = {
  item: Named
  words: SortableListProps<Named>["words"]
  children: (handle: ReactNode) => ReactNode
}

const SortableRow = ({ item: { id, name }, words, children }: RowProps) => {
  const { t } = useTranslation(words)
  const { setNodeRef, setActivatorNodeRef, attributes, listeners, transform, ...state } =
    useSortable({ id })
  return (
    <li
      ref={setNodeRef}
      style={{ transform: CSS.Translate.toString(transform), transition: state.transition }}
      className={clx("bg-ui-bg-base", {
        "shadow-elevation-card-hover relative z-10": state.isDragging,
      })}
    >
      {children(
        <IconButton
          ref={setActivatorNodeRef}
          type="button"
          size="small"
          variant="transparent"
          className="cursor-grab touch-none"
          {...attributes}
          {...listeners}
          aria-label={t("order.move", { name })}
        >
          <DotsSix />
        </IconButton>
      )}
    </li>
  )
}

/** What a screen reader says while something is moved. */
function useAnnouncements(items: Named[], words: RowProps["words"]): Announcements {
  const { t } = useTranslation(words)
  const nameOf = (id: UniqueIdentifier) => items.find((item) => item.id === id)?.name ?? ""
  const placeOf = (id: UniqueIdentifier) => items.findIndex((item) => item.id === id) + 1
  const count = items.length
  return {
    onDragStart: ({ active: { id } }) =>
      t("order.lifted", { name: nameOf(id), place: placeOf(id) }),
    onDragOver: ({ active, over }) =>
      over
        ? t("order.over", { name: nameOf(active.id), place: placeOf(over.id), count })
        : undefined,
    onDragEnd: ({ active, over }) =>
      t("order.dropped", { name: nameOf(active.id), place: placeOf(over?.id ?? active.id) }),
    onDragCancel: ({ active: { id } }) => t("order.cancelled", { name: nameOf(id) }),
  }
}
