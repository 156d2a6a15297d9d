import { Flex, inputFocusStyle } from '@strapi/design-system';
import { styled } from 'styled-components';

/** The plate of a car as it hangs there: from left to right on every page. */
export const PlateFrame = styled(Flex)<Readonly<{ $hasError: boolean; $isDisabled: boolean }>>`
  width: fit-content;
  max-width: 100%;
  border: 1px solid ${({ theme, $hasError }) => ($hasError ? theme.colors.danger600 : theme.colors.neutral500)};
  border-radius: ${({ theme }) => theme.borderRadius};
  background: ${({ theme, $isDisabled }) => ($isDisabled ? theme.colors.neutral150 : theme.colors.neutral0)};
  overflow: hidden;

  ${inputFocusStyle()}
`;

export const Band = styled(Flex)`
  align-self: stretch;
  padding: ${({ theme }) => theme.spaces[1]};
  background: #1c3f94;
  color: #ffffff;
  font-size: 0.9rem;
  line-height: 1.1rem;
`;

export const Region = styled(Flex)`
  align-self: stretch;
  border-inline-start: 1px solid ${({ theme }) => theme.colors.neutral500};
`;

export const Part = styled.input<Readonly<{ $characters: number }>>`
  &&&&& {
    unicode-bidi: isolate;
    text-align: center;
  }

  box-sizing: content-box;
  width: ${({ $characters }) => `${String($characters * 1.4)}rem`};
  padding: ${({ theme }) => `${theme.spaces[2]} ${theme.spaces[1]}`};
  border: none;
  background: transparent;
  color: ${({ theme }) => theme.colors.neutral800};
  font-size: 1.8rem;
  font-weight: ${({ theme }) => theme.fontWeights.bold};
  line-height: 2.4rem;

  &::placeholder {
    color: ${({ theme }) => theme.colors.neutral500};
  }

  &::-webkit-calendar-picker-indicator {
    display: none !important;
  }

  &:focus {
    outline: none;
    background: ${({ theme }) => theme.colors.primary100};
  }

  &:disabled {
    color: ${({ theme }) => theme.colors.neutral600};
    cursor: not-allowed;
  }
`;
