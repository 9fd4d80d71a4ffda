import { TypeList } from '../../entities/contact-types/type-list.tsx'

export const TypesSettings = ({ canEdit }: { canEdit: boolean }) => (
  <div>
    <TypeList canEdit={canEdit} />
  </div>
)
