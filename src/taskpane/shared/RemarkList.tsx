import { Link, makeStyles } from '@fluentui/react-components';
import type { Remark } from '../../core/outcome';
import { remarkText } from '../../text/remarks';
import { FaultNotice } from './FaultNotice';
import { Notice } from './Notice';
import { usePane } from './PaneContext';
import { placeOf, useGoTo } from './useGoTo';

const useStyles = makeStyles({ list: { display: 'grid', rowGap: '8px' } });

/** Odd things that do not stop the work: never kept silent, each with a link to its cell. */
export function RemarkList({ remarks }: { readonly remarks: readonly Remark[] }) {
  const styles = useStyles();
  const { text } = usePane();
  const { show, fault } = useGoTo();
  return (
    <div className={styles.list}>
      {remarks.map((remark, index) => {
        const place = remark.cell === undefined ? undefined : placeOf(remark.cell);
        return (
          <Notice key={`${remark.code}-${String(index)}`} kind="warning">
            {remarkText(remark, text.language)}{' '}
            {place && (
              <Link as="button" onClick={() => show(place)}>
                {text.shared.showCellInSheet(remark.cell ?? '')}
              </Link>
            )}
          </Notice>
        );
      })}
      {fault && <FaultNotice fault={fault} />}
    </div>
  );
}
