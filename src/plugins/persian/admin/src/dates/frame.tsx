import { Box, Flex, inputFocusStyle } from '@strapi/design-system';
import { styled } from 'styled-components';

type FrameProps = Readonly<{ $hasError: boolean; $isDisabled: boolean; $size: 'S' | 'M' }>;

/** The box around an input, as the design system draws it for its own pickers (which it does not export). */
export const Frame = styled(Flex)<FrameProps>`
  min-width: 16rem;
  width: 100%;
  min-height: ${({ $size }) => ($size === 'S' ? '3.2rem' : '4rem')};
  padding-inline: ${({ theme }) => theme.spaces[3]} ${({ theme }) => theme.spaces[2]};
  border: 1px solid ${({ theme, $hasError }) => ($hasError ? theme.colors.danger600 : theme.colors.neutral200)};
  border-radius: ${({ theme }) => theme.borderRadius};
  color: ${({ theme, $isDisabled }) => ($isDisabled ? theme.colors.neutral600 : theme.colors.neutral800)};
  background: ${({ theme, $isDisabled }) => ($isDisabled ? theme.colors.neutral150 : theme.colors.neutral0)};
  cursor: ${({ $isDisabled }) => ($isDisabled ? 'not-allowed' : 'text')};

  & > svg {
    flex: none;
  }

  ${inputFocusStyle()}
`;

/** Numbers only, or words in Persian: from the right whatever is typed, other than the panel's texts. */
export const TextBox = styled.input.attrs({ dir: 'rtl' })`
  &&&&& {
    unicode-bidi: isolate;
    text-align: start;
  }

  flex: 1;
  min-width: 0;
  border: none;
  background: transparent;
  color: inherit;
  font-size: 1.6rem;
  line-height: 2.4rem;
  cursor: inherit;

  ${({ theme }) => theme.breakpoints.medium} {
    font-size: 1.4rem;
    line-height: 2.2rem;
  }

  &:focus-visible {
    outline: none;
  }

  &::placeholder {
    color: ${({ theme }) => theme.colors.neutral600};
    opacity: 1;
  }
`;

/** One time of a list. */
export const Option = styled(Box)`
  font-size: 1.4rem;
  padding: ${({ theme }) => `${theme.spaces[2]} ${theme.spaces[4]}`};
  border-radius: ${({ theme }) => theme.borderRadius};
  color: ${({ theme }) => theme.colors.neutral800};
  cursor: pointer;

  &[aria-selected='true'] {
    color: ${({ theme }) => theme.colors.primary600};
    font-weight: ${({ theme }) => theme.fontWeights.bold};
  }

  &:hover,
  &[data-active] {
    background: ${({ theme }) => theme.colors.primary100};
  }
`;
