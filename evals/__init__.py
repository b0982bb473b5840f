"""What tells whether the messages get better: calibration, benchmarks, cases."""
