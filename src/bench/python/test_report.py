"""python -m unittest, in this folder."""
import unittest

from report import CONTENDERS, ROWS, TABLES, cell, grid, lines, markdown, scaled

LINE = ("chain", 10000)


def measured(*nanoseconds, memory=0):
    return {"ns": nanoseconds, "idle": 100, "peak": 100 + memory}


class ReportTest(unittest.TestCase):
    def test_a_figure_has_three_digits_and_a_unit_that_fits(self):
        self.assertEqual([scaled(value, "ns", "us", "ms") for value in (999.4, 999.6, 12345, 2.5e12)],
                         ["999 ns", "1.00 us", "12.3 us", "2,500,000 ms"])

    def test_a_ratio_compares_within_a_round_so_that_a_busy_one_counts_for_both(self):
        results = {("kit", *LINE): [measured(10), measured(1000), measured(10)],
                   ("core", *LINE): [measured(20), measured(3000), measured(40)]}
        self.assertEqual(cell(results, "core", LINE), "40.0 ns (3.00)")
        self.assertEqual(cell(results, "kit", LINE), "10.0 ns")

    def test_what_is_missing_says_why_unless_another_round_has_it(self):
        results = {("core", *LINE): [{"missing": "over 10 s"}], ("kit", *LINE): [{"missing": "failed"}, measured(7)]}
        self.assertEqual([cell(results, name, LINE) for name in ("core", "kit", "pytorch")],
                         ["over 10 s", "7.00 ns", "-"])

    def test_memory_is_what_was_resident_above_the_idle_process(self):
        self.assertEqual(cell({("kit", *LINE): [measured(1, memory=2e6)]}, "kit", LINE, "memory"), "2.00 MB")

    def test_a_table_has_what_was_measured_alone(self):
        self.assertEqual(markdown(grid(TABLES["chain"], {("kit", *LINE): [measured(5e6)]})),
                         "|                           | the kit |\n| ------------------------- | ------: |\n"
                         "| chain of 10,000 functions | 5.00 ms |\n")

    def test_all_that_a_table_names_is_there(self):
        for table in TABLES.values():
            self.assertTrue("programs" in table or lines(table))
            self.assertLessEqual({row for row, _ in lines(table)}, set(ROWS))
            self.assertLessEqual(set(table.get("columns", [])), set(CONTENDERS))
