"""The server keeps to itself what visitors typed."""

import logging

import pytest

import app


def test_an_error_in_the_log_is_named_and_not_quoted() -> None:
    with pytest.raises(ValueError, match="0961") as caught:
        float("BE71 0961 2345 6769")
    record = app.DiscreetRecord("x", logging.ERROR, __file__, 1, "Uncaught", (), (caught.type, caught.value, caught.tb))
    said = logging.Formatter().format(record)
    assert "ValueError at" in said
    assert "0961" not in said


def test_every_record_is_such_a_one() -> None:
    assert logging.getLogRecordFactory() is app.DiscreetRecord


def test_no_address_is_logged() -> None:
    assert logging.getLogger("uvicorn.access").disabled
