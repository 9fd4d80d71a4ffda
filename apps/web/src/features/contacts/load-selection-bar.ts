/** What is offered for a selection: its code comes once the rows are there, before anybody has selected any. */
export const loadSelectionBar = () => import('./selection-bar.tsx')
