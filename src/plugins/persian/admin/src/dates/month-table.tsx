import { styled } from 'styled-components';

/** From right to left in every language; by the attribute, since a mirrored page would turn the CSS property. */
export const Table = styled.table.attrs({ dir: 'rtl' })`
  border-collapse: separate;
  border-spacing: 0.2rem;
  margin-inline: auto;
`;

export const ColumnHead = styled.th`
  height: 2.8rem;
  text-align: center;
  font-size: 1.2rem;
  font-weight: ${({ theme }) => theme.fontWeights.bold};
  color: ${({ theme }) => theme.colors.neutral600};
`;

type CellProps = Readonly<{
  $isMuted: boolean;
  $isHoliday: boolean;
  $isToday: boolean;
  $mark: 'chosen' | 'within' | null;
}>;

/** A day. A holiday has a dot as well as a colour, today a frame, the chosen day a ground. */
export const Cell = styled.td<CellProps>`
  position: relative;
  width: 3.6rem;
  height: 3.6rem;
  text-align: center;
  vertical-align: middle;
  font-size: 1.4rem;
  line-height: 1.6rem;
  cursor: pointer;
  border-radius: ${({ theme }) => theme.borderRadius};
  border: 1px solid ${({ theme, $isToday }) => ($isToday ? theme.colors.primary600 : 'transparent')};
  color: ${({ theme, $mark, $isHoliday, $isMuted }) => {
    if ($mark === 'chosen') return theme.colors.buttonNeutral0;
    if ($isHoliday) return theme.colors.danger600;
    return $isMuted ? theme.colors.neutral600 : theme.colors.neutral800;
  }};
  background: ${({ theme, $mark }) => {
    if ($mark === 'chosen') return theme.colors.buttonPrimary600;
    return $mark === 'within' ? theme.colors.primary100 : 'transparent';
  }};
  ${({ $isMuted }) => ($isMuted ? 'font-size: 1.2rem;' : '')}

  ${({ $isHoliday }) =>
    $isHoliday
      ? `&::after {
    content: '';
    position: absolute;
    inset-block-end: 0.3rem;
    inset-inline-start: calc(50% - 0.2rem);
    width: 0.4rem;
    height: 0.4rem;
    border-radius: 50%;
    background: currentcolor;
  }`
      : ''}

  &:focus-visible {
    outline: 2px solid ${({ theme }) => theme.colors.primary600};
    outline-offset: 1px;
  }

  &:hover:not([aria-disabled='true'], [aria-selected='true']) {
    background: ${({ theme }) => theme.colors.primary100};
  }

  &[aria-disabled='true'] {
    cursor: not-allowed;
    opacity: 0.4;
    text-decoration: line-through;
  }
`;

/** The Gregorian day of the month, small under the Jalali one. */
export const Small = styled.span`
  display: block;
  font-size: 0.9rem;
  line-height: 1rem;
`;
